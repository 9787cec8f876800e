import type { Accepts } from '../define_resource.ts';

/** Whether a text ends with a date of the calendar, such as 2025-12-31. */
export const isDate: Accepts = (vm, value) => {
  const text = vm.toStr(value);
  if (!/\d{4}-\d{2}-\d{2}$/m.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map((part) => Number.parseInt(part, 10) || 0);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
