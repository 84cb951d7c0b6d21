import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../parts/button.tsx';

interface OpeningNoticeProps {
  readonly icon: ReactNode;
  readonly texts: { readonly show: string; readonly dismiss: string };
  readonly children: ReactNode;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

/** One line over the drawing after a file was opened: something to look at, now or never. */
export function OpeningNotice({ icon, texts, children, onShow, onDismiss }: OpeningNoticeProps) {
  return (
    <div className="import-notice" role="status">
      {icon}
      <span>{children}</span>
      <Button variant="quiet" onPress={onShow}>
        {texts.show}
      </Button>
      <IconButton label={texts.dismiss} onPress={onDismiss}>
        <X className="icon" aria-hidden />
      </IconButton>
    </div>
  );
}
