import type { PlatformTable } from '../facts.ts';

/** Windows; versions go by the product. */
export const windows: PlatformTable = {
  name: 'windows',
  family: 'windows',
  os: 'windows',
  kernelOs: 'WINNT',
  rootGroup: 'Administrators',
  interface: '0xe',
  // prettier-ignore
  rows: [
    ['7', '6.1.7601', '6.1.7601 Service Pack 1 Build 7601', '13.1.31', { platformVersion: '6.1.7601', kernelName: 'Microsoft Windows 7 Professional ', retired: true }],
    ['8', '6.2.9200', '6.2.9200  Build 9200', '12.13.37', { platformVersion: '6.2.9200', kernelName: 'Microsoft Windows 8 Enterprise Evaluation', machine: 'i386', retired: true }],
    ['8.1', '6.3.9600', '6.3.9600  Build 9600', '14.10.9', { platformVersion: '6.3.9600', kernelName: 'Microsoft Windows 8.1 Enterprise N' }],
    ['10', '10.0.17763', '10.0.17763  Build 17763', '14.10.9', { platformVersion: '10.0.17763', kernelName: 'Microsoft Windows 10 Education N' }],
    ['2003R2', '5.2.3790', '5.2.3790 Service Pack 2 Build 3790', '11.14.6', { platformVersion: '5.2.3790', rootGroup: null, kernelName: 'Microsoft(R) Windows(R) Server 2003, Enterprise Edition', machine: 'i386', ruby: '1.9.3', retired: true }],
    ['2008R2', '6.1.7601', '6.1.7601 Service Pack 1 Build 7601', '13.1.31', { platformVersion: '6.1.7601', kernelName: 'Microsoft Windows Server 2008 R2 Standard ', retired: true }],
    ['2012', '6.2.9200', '6.2.9200  Build 9200', '14.10.9', { platformVersion: '6.2.9200', kernelName: 'Microsoft Windows Server 2012 Standard' }],
    ['2012R2', '6.3.9600', '6.3.9600  Build 9600', '14.10.9', { platformVersion: '6.3.9600', kernelName: 'Microsoft Windows Server 2012 R2 Standard' }],
    ['2016', '10.0.14393', '10.0.14393  Build 14393', '14.10.9', { platformVersion: '10.0.14393', kernelName: 'Microsoft Windows Server 2016 Datacenter' }],
    ['2019', '10.0.17763', '10.0.17763  Build 17763', '14.10.9', { platformVersion: '10.0.17763', kernelName: 'Microsoft Windows Server 2019 Datacenter' }],
    ['2022', '10.0.20348', '10.0.20348  Build 20348', '17.10.3', { platformVersion: '10.0.20348', kernelName: 'Microsoft Windows Server 2022 Datacenter', ruby: '3.0.3' }],
  ],
};
