/** A path as people write it. */
export function attributePathText(keys: readonly (string | number)[]): string {
  return keys
    .map((key, index) => (/^[^.[\]'"\s]+$/.test(String(key)) ? `${index === 0 ? '' : '.'}${key}` : `['${key}']`))
    .join('');
}
