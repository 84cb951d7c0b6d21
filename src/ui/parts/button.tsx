import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Hint } from './hint.tsx';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** primary: one per view. quiet: text only. danger: only inside a dialog. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
}

/** A button with words. */
export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${variant}`} />;
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'aria-label'> {
  /** What it does; read out and shown as a hint. */
  readonly label: string;
  readonly keys?: string | undefined;
}

/** A button with a sign only; its name is always there for those who do not see it. */
export function IconButton({ label, keys, ...props }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <AriaButton {...props} className="icon-button" aria-label={label} />
    </Hint>
  );
}
