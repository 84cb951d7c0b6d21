import type { LensName } from '#core/picture/lens/lens.ts';
import type { Sheet } from '#core/picture/poster-plan.ts';
import type { ChartName } from '../../export/chart-picture.ts';

export const PICTURE_FORMATS = ['svg', 'png', 'poster'] as const;
type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const SCALES = [1, 2, 3, 4] as const;

/** The drawing on screen, or a chart about the use cases. */
type PictureSubject = 'process' | ChartName;

/** What somebody chose in the dialog; kept for the next picture of the session. */
export interface PictureChoice {
  readonly subject: PictureSubject;
  readonly format: PictureFormat;
  readonly lens: LensName | 'none';
  readonly legend: boolean;
  readonly title: boolean;
  readonly isTransparent: boolean;
  readonly isSelection: boolean;
  readonly scale: (typeof SCALES)[number];
  readonly sheet: Sheet;
  readonly isTiled: boolean;
}

export const FIRST_CHOICE: PictureChoice = {
  subject: 'process',
  format: 'svg',
  lens: 'tags',
  legend: true,
  title: false,
  isTransparent: false,
  isSelection: false,
  scale: 2,
  sheet: 'a3',
  isTiled: false,
};
