/** A picture that is what it says from its first byte to its last, and nothing else. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
