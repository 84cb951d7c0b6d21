/** One process as its facts were collected: German keys and words of the trade, see source/README.md. */
export interface SourceProcess {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly field: string;
  /** One sentence for the start page. */
  readonly summary: string;
  readonly summaryEn: string;
  readonly description: string;
  readonly trigger: string;
  readonly legalBasis: string;
  readonly volume: { readonly casesPerYear: number; readonly unit: string; readonly basis: string };
  readonly pools: readonly SourcePool[];
  readonly nodes: readonly SourceNode[];
  readonly flows: readonly SourceFlow[];
  readonly messageFlows: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly painPoints: readonly { readonly type: string; readonly steps: readonly string[]; readonly text: string }[];
  /** Share of the cases that reach the partner's own process (from the probabilities of the flows). */
  readonly partnerShare?: number;
  /** A second file with tags, times and problem fields is made. */
  readonly workedExample?: boolean;
  /** Estimates for a worked Mappe; all of them are assumptions. */
  readonly mappe?: SourceMappe;
  /** Steps whose data is drawn; all other data stands in the annotations only, so that the drawing stays readable. */
  readonly drawnData?: readonly { readonly node: string; readonly name: string }[];
}

export interface SourcePool {
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly blackBox: boolean;
}

export interface SourceNode {
  readonly id: string;
  readonly type: 'task' | 'exclusiveGateway' | 'parallelGateway' | 'startEvent' | 'endEvent' | 'intermediateEvent';
  readonly name: string;
  readonly pool: string;
  readonly lane: string;
  readonly trigger?: 'message' | 'timer';
  readonly documentation?: string;
  readonly tag?: 'automatable' | 'ai_supported' | 'human_only';
  readonly minutes?: { readonly typical: number };
  /** Working hours the process typically lies still before the step: least;likely;most. */
  readonly waitingHours?: string;
  /** What the EU regulation on artificial intelligence asks to look at. */
  readonly aiActHint?: string;
  readonly reason?: string;
  readonly problems?: readonly string[];
  readonly systems?: readonly string[];
  readonly dataIn?: readonly string[];
  readonly dataOut?: readonly string[];
  readonly coreService?: boolean;
}

export interface SourceFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
  readonly probability?: number;
}

/** What a worked Mappe says beside the process. */
export interface SourceMappe {
  /** Answers about the organisation, by attribute of the rule pack. */
  readonly profile: Readonly<Record<string, string>>;
  readonly useCases: readonly {
    /** First part of the use case's id, e.g. `theme-doubleEntry`. */
    readonly rule: string;
    readonly steps: readonly string[];
    readonly title: string;
    readonly note?: string;
    /** In the file form of the Mappe. */
    readonly estimates: Readonly<Record<string, string>>;
    /** Answers for the guard rails, by attribute of the rule pack. */
    readonly answers?: Readonly<Record<string, string>>;
  }[];
  readonly decisions?: readonly { readonly id: string; readonly text: string; readonly decidedBy: string }[];
  readonly measures?: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'open' | 'started' | 'done';
    readonly owner: string;
  }[];
  /** How the process shall run: name, pools, volume and facts around it are those of today. Steps that stay keep their ids. */
  readonly target?: Pick<SourceProcess, 'description' | 'nodes' | 'flows' | 'messageFlows' | 'painPoints'>;
}
