/** The names under which `...`, `*`, `**` and `&` without a name are passed on. */
export const ANONYMOUS = { rest: '*', keywordRest: '**', block: '&', forward: '...' } as const;
