/**
 * For processes that grow while somebody types: everything is placed in the order of the model, so that what comes later
 * moves nothing that came before. The line that is followed first stays straight.
 */
export interface TypedOrder {
  /** Ids of nodes a way begins with that was typed, with its end, in one line: it leaves the row, the main line goes on in it. */
  readonly aside: ReadonlySet<string>;
}
