import picocolors from 'picocolors';
import type { Palette } from '../source/code_frame.ts';

/** The colours of the terminal, or none. */
export function palette(isColoured: boolean): Palette {
  const colours = picocolors.createColors(isColoured);
  return { error: colours.red, warning: colours.yellow, muted: colours.dim, strong: colours.bold, good: colours.green };
}
