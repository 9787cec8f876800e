import type { PlatformTable } from '../facts.ts';

/** Amazon Linux. */
export const amazon: PlatformTable = {
  name: 'amazon',
  family: 'amazon',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  // prettier-ignore
  rows: [
    ['2', '4.14.248-189.473.amzn2.x86_64', '#1 SMP Mon Sep 27 05:52:26 UTC 2021', '17.7.29', { ruby: '3.0.2' }],
    ['2012.09', '3.2.38-5.48.amzn1.x86_64', '#1 SMP Wed Feb 13 01:07:25 UTC 2013', '13.0.118', { init: 'init', retired: true }],
    ['2013.09', '3.4.73-64.112.amzn1.x86_64', '#1 SMP Tue Dec 10 01:50:05 UTC 2013', '13.0.118', { init: 'init', retired: true }],
    ['2014.03', '3.10.42-52.145.amzn1.x86_64', '#1 SMP Tue Jun 10 23:46:43 UTC 2014', '13.0.118', { init: 'init', retired: true }],
    ['2014.09', '3.14.27-25.47.amzn1.x86_64', '#1 SMP Wed Dec 17 18:36:15 UTC 2014', '13.0.118', { init: 'init', retired: true }],
    ['2015.03', '3.14.48-33.39.amzn1.x86_64', '#1 SMP Tue Jul 14 23:43:07 UTC 2015', '13.0.118', { init: 'init', ruby: '2.0.0', retired: true }],
    ['2015.09', '4.1.17-22.30.amzn1.x86_64', '#1 SMP Fri Feb 5 23:44:22 UTC 2016', '13.0.118', { init: 'init', retired: true }],
    ['2016.03', '4.4.11-23.53.amzn1.x86_64', '#1 SMP Wed Jun 1 22:22:50 UTC 2016', '13.0.118', { init: 'init', retired: true }],
    ['2016.09', '4.4.35-33.55.amzn1.x86_64', '#1 SMP Tue Dec 6 20:30:04 UTC 2016', '13.0.118', { init: 'init', retired: true }],
    ['2017.03', '4.9.17-8.31.amzn1.x86_64', '#1 SMP Sat Apr 1 01:22:16 UTC 2017', '13.0.118', { init: 'init', ruby: '2.0.0', retired: true }],
    ['2017.09', '4.9.51-10.52.amzn1.x86_64', '#1 SMP Fri Sep 29 01:16:19 UTC 2017', '13.5.3', { init: 'init', ruby: '2.0.0', retired: true }],
    ['2018.03', '4.14.248-129.473.amzn1.x86_64', '#1 SMP Mon Sep 27 10:39:55 UTC 2021', '17.7.29', { init: 'init', ruby: '3.0.2', deprecated: true }],
    ['2023', '6.1.61-85.141.amzn2023.x86_64', '#1 SMP PREEMPT_DYNAMIC Wed Nov  8 00:39:18 UTC 2023', '18.3.0', { ruby: '3.1.2' }],
  ],
};
