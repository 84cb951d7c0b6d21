import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { overlays } from '../commands/overlays.ts';

const PictureDialog = lazy(async () => ({ default: (await import('../features/picture/picture-dialog.tsx')).PictureDialog }));

const StepListDialog = lazy(async () => ({ default: (await import('../features/step-list/step-list-dialog.tsx')).StepListDialog }));

const NameDialog = lazy(async () => ({ default: (await import('../features/new-step/name-dialog.tsx')).NameDialog }));

const ReplaceDialog = lazy(async () => ({ default: (await import('../features/replace/replace-dialog.tsx')).ReplaceDialog }));

/** Dialogs that commands open and few people need: each is loaded when first asked for. */
export function CommandDialogs() {
  const open = useStore(overlays, (state) => state.open);
  return (
    <Suspense>
      {open === 'picture' && <PictureDialog />}
      {open === 'stepList' && <StepListDialog />}
      {(open === 'wrapSteps' || open === 'lane') && <NameDialog purpose={open} />}
      {open === 'replace' && <ReplaceDialog />}
    </Suspense>
  );
}
