import { useEffect, useState } from 'react';
import type { Thumbnail } from '#core/picture/draw-thumbnail.ts';

const NONE: ReadonlyMap<string, Thumbnail> = new Map();

/** Small pictures by process, loaded when the page stands: nobody waits for them. */
export function useSamplePictures(): ReadonlyMap<string, Thumbnail> {
  const [pictures, setPictures] = useState(NONE);
  useEffect(() => {
    let current = true;
    void import('#samples/pictures.ts').then(({ PICTURES }) => current && setPictures(PICTURES));
    return () => {
      current = false;
    };
  }, []);
  return pictures;
}
