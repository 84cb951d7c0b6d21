import { useDocument, useSession } from './use-document.ts';

/** Shows a step in the drawing, of whichever process of the document it is in. */
export function useShowStep(): (at: { readonly file: string; readonly step: string }) => void {
  const session = useSession();
  const processes = useDocument((state) => state.processes);
  return ({ file, step }) => {
    const process = processes.find(({ fileName }) => fileName === file);
    const show = async () => {
      if (process !== undefined) await session.showProcess(process.id);
      session.show('model');
      session.select([step], { reveal: true });
    };
    void show();
  };
}
