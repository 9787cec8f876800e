/** The releases that the drivers are known of, in order. None of the drivers has a branch or tag for Kilo. */
export const releases = [
  'kilo-ga',
  'kilo-last-loadable',
  'spec-merge-2015-07-27',
  'liberty',
  'mitaka',
  'newton',
  'ocata',
  'pike',
  'queens',
  'rocky',
  'stein',
  'train',
] as const;

/** What the names mean that are not those of releases; the others stand for the last state of their branches. */
export const releaseNotes: Readonly<Record<string, string>> = {
  'kilo-ga': 'The last commit before 2015-04-30.',
  'kilo-last-loadable': "The last commit that Kilo's Nova can load: the next one wants VNC options in [vnc].",
  'spec-merge-2015-07-27': 'The day on which the specification of PowerVM in the cookbooks was accepted.',
};
