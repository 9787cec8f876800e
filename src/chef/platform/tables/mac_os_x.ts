import type { PlatformTable } from '../facts.ts';

/** macOS, by the name that Chef has for it. */
export const macOsX: PlatformTable = {
  name: 'mac_os_x',
  family: 'mac_os_x',
  os: 'darwin',
  kernelName: 'Darwin',
  kernelOs: 'Darwin',
  processor: 'i386',
  rootGroup: 'wheel',
  interface: 'en0',
  // prettier-ignore
  rows: [
    ['10.9.2', '13.1.0', 'Darwin Kernel Version 13.1.0: Thu Jan 16 19:40:37 PST 2014; root:xnu-2422.90.20~2/RELEASE_X86_64', '11.10.2', { rootGroup: null, interface: 'eth0', ruby: '2.0.0', facts: { cpu: null, memory: { total: '512MB' }, network: { interfaces: { eth0: null } } }, retired: true }],
    ['10.10', '14.0.0', 'Darwin Kernel Version 14.0.0: Fri Sep 19 00:26:44 PDT 2014; root:xnu-2782.1.97~2/RELEASE_X86_64', '13.1.31', { platformVersion: '10.10.1', ruby: '2.0.0', retired: true }],
    ['10.11', '15.0.0', 'Darwin Kernel Version 15.0.0: Sun Jun 28 00:25:56 PDT 2015; root:xnu-3247.1.36~7/RELEASE_X86_64', '13.1.31', { ruby: '2.0.0', retired: true }],
    ['10.11.1', '15.0.0', 'Darwin Kernel Version 15.0.0: Sat Sep 19 15:53:46 PDT 2015; root:xnu-3247.10.11~1/RELEASE_X86_64', '12.8.1', { interface: 'eth0', ruby: '2.0.0', retired: true }],
    ['10.12', '16.0.0', 'Darwin Kernel Version 16.0.0: Mon Aug 29 17:56:20 PDT 2016; root:xnu-3789.1.32~3/RELEASE_X86_64', '13.1.31', { ruby: '2.0.0', retired: true }],
    ['10.13', '17.2.0', 'Darwin Kernel Version 17.2.0: Fri Sep 29 18:27:05 PDT 2017; root:xnu-4570.20.62~3/RELEASE_X86_64', '13.6.0', { platformVersion: '10.13.1', ruby: '2.4.2', retired: true }],
    ['10.14', '18.0.0', 'Darwin Kernel Version 18.0.0: Wed Aug 22 20:13:40 PDT 2018; root:xnu-4903.201.2~1/RELEASE_X86_64', '14.5.33', { ruby: '2.5.1', ohai: '14.6.2' }],
    ['10.15', '19.4.0', 'Darwin Kernel Version 19.4.0: Wed Mar  4 22:28:40 PST 2020; root:xnu-6153.101.6~15/RELEASE_X86_64', '16.0.257', { platformVersion: '10.15.4', ruby: '2.7.1' }],
    ['11', '20.3.0', 'Darwin Kernel Version 20.3.0: Thu Jan 21 00:06:51 PST 2021; root:xnu-7195.81.3~1/RELEASE_ARM64_T8101', '17.9.26', { platformVersion: '11.2.3', ruby: '3.0.3' }],
    ['11.0', '20.1.0', 'Darwin Kernel Version 20.1.0: Sat Oct 31 00:07:11 PDT 2020; root:xnu-7195.50.7~2/RELEASE_X86_64', '16.7.61', { platformVersion: '11.0.1', ruby: '2.7.2', deprecated: true }],
    ['12', '21.3.0', 'Darwin Kernel Version 21.3.0: Wed Dec  8 00:40:46 PST 2021; root:xnu-8019.80.11.111.1~1/RELEASE_ARM64_T8101', '17.9.26', { platformVersion: '12.2', machine: 'arm64', processor: 'arm', ruby: '3.0.3' }],
  ],
};
