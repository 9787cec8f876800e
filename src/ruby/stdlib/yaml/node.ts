export type ScalarStyle = 'any' | 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A node to be written. */
export type YamlNode =
  | {
      readonly kind: 'scalar';
      readonly value: string;
      readonly tag: string | null;
      /** Whether the tag may be left out when it is written plain, or in quotes. */
      readonly plain: boolean;
      readonly quoted: boolean;
      readonly style: ScalarStyle;
      anchor: string | null;
    }
  | { readonly kind: 'sequence'; readonly tag: string | null; readonly items: YamlNode[]; anchor: string | null }
  | {
      readonly kind: 'mapping';
      readonly tag: string | null;
      readonly pairs: [YamlNode, YamlNode][];
      anchor: string | null;
    }
  | { readonly kind: 'alias'; readonly name: string };
