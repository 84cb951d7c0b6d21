import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { overlays } from '../commands/overlays.ts';

const PictureDialog = lazy(async () => ({ default: (await import('../features/picture/picture-dialog.tsx')).PictureDialog }));

const StepListDialog = lazy(async () => ({ default: (await import('../features/step-list/step-list-dialog.tsx')).StepListDialog }));

/** Dialogs that commands open and few people need: each is loaded when first asked for. */
export function CommandDialogs() {
  const open = useStore(overlays, (state) => state.open);
  return (
    <Suspense>
      {open === 'picture' && <PictureDialog />}
      {open === 'stepList' && <StepListDialog />}
    </Suspense>
  );
}
