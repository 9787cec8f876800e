import { defineRule } from '../../define_rule.ts';
import { iniTemplates, isWithin, type OptionLine } from '../../ini_template.ts';

/** Options that may be given several times. */
const MULTIPLE = new Set([
  'notification_driver', 'driver', 'compute_available_monitors', 'scheduler_available_filters', 'available_filters', 'dhcpbridge_flagfile',
  'pci_passthrough_whitelist', 'passthrough_whitelist', 'device_spec', 'pci_alias', 'alias', 'osapi_compute_extension', 'osapi_volume_extension',
  'service_provider', 'meter_dispatchers', 'event_dispatchers', 'dispatcher', 'meter_dispatcher', 'event_dispatcher', 'list_notifier_drivers',
  'instance_usage_audit_log', 'filesystem_store_datadirs', 'vmware_datastores', 'sqlite_clean_db', 'vendordata_dynamic_targets', 'member',
  'osapi_share_extension', 'messaging_urls', 'hw_driver', 'zmq_listener', 'nameserver', 'server', 'include', 'includedir', 'env', 'pipeline',
  'public_plugin', 'volume_drivers', 'reserved_huge_pages', 'heal_instance', 'dns_server', 'nova_metadata', 'extra_options', 'allowed_direct_url_schemes',
]); // prettier-ignore

/** Forbids to give an option of a section twice. */
export const duplicateOption = defineRule({
  name: 'configuration/duplicate_option',
  describe: 'Forbids to give an option of a section twice.',
  why: 'The last one counts: the other has no effect.',

  bad: [
    { 'templates/default/nova.conf.erb': '[DEFAULT]\na=1\nb=2\na=3\n' },
    { 'templates/default/nova.conf.erb': '[DEFAULT]\na=1\n<% if @x -%>\na=3\n<% end -%>\n' },
    { 'templates/default/nova.conf.erb': '[powervm]\ndisk_driver=<%= @a %>\n[x]\ny=1\n[powervm]\ndisk_driver=ssp\n' },
  ],
  good: [
    {
      'templates/default/nova.conf.erb':
        '[DEFAULT]\n<% if @x -%>\na=1\n<% else -%>\na=2\n<% end -%>\n<% if @y -%>\na=1\n<% end -%>\n<% if @z -%>\nc=1\n<% end -%>\n<% unless @z -%>\nc=2\n<% end -%>\nnotification_driver=a\nnotification_driver=b\n[x]\na=1\n#a=2\n',
    },
  ],
  cookbook(context) {
    for (const { file, options } of iniTemplates(context.cookbook)) {
      const seen = new Map<string, OptionLine[]>();
      for (const line of options) {
        const key = `${line.section}\n${line.name}`;
        const before = seen.get(key) ?? [];
        seen.set(key, [...before, line]);
        if (MULTIPLE.has(line.name) || !before.some((each) => isWithin(line.around, each.around) || isWithin(each.around, line.around)))
          continue;
        context.reportIn(file, line, `"${line.name}" is given twice in [${line.section}]: the last one counts.`);
      }
    }
  },
});
