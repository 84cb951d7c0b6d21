import { useEffect, useRef } from 'react';
import type { Svg } from '#core/picture/svg-markup.ts';
import { useTexts } from '../../language/use-texts.ts';
import { pictureTexts } from './picture-texts.ts';

/** The picture as it will come out, small. As an image, so that nothing in it can be more than a picture. */
export function PicturePreview({ picture, isTransparent }: { readonly picture: Svg | null; readonly isTransparent: boolean }) {
  const t = useTexts(pictureTexts);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (picture === null || image.current === null) return;
    const address = URL.createObjectURL(new Blob([picture.markup], { type: 'image/svg+xml' }));
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  return (
    <figure className="picture-preview" data-transparent={isTransparent || undefined}>
      {picture === null ? <p className="caption">{t.drawing}</p> : <img ref={image} alt={t.preview} />}
    </figure>
  );
}
