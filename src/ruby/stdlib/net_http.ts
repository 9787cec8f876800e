import type { RValue } from '../value/value.ts';
import { requireFeature } from '../machine/loader.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** net/http: the classes stand to be named and rescued; a request is refused. */
export function netHttp(vm: Machine): void {
  for (const feature of ['timeout', 'socket', 'uri']) requireFeature(vm, feature);
  installClass(vm, defineModule({ name: 'Net' }));
  installClass(vm, http);
  for (const [name, superclass] of Object.entries(CLASSES))
    installClass(vm, defineClass({ name: `Net::${name}`, superclass }));
  vm.setConstant(vm.classAt('Net'), 'HTTPServerException', vm.classAt('Net::HTTPClientException'));
  for (const name of ['Get', 'Head', 'Post', 'Put', 'Patch', 'Delete', 'Options'])
    installClass(
      vm,
      defineClass({
        name: `Net::HTTP::${name}`,
        superclass: 'Net::HTTPRequest',
        singletonMethods: { 'new(*args)': (machine) => refuse(machine, `Net::HTTP::${name}.new`) },
      }),
    );
}

const refused =
  (name: string): NativeMethod<RValue> =>
  (vm) =>
    refuse(vm, `Net::HTTP.${name}`);

const http = defineClass({
  name: 'Net::HTTP',
  superclass: 'Object',
  singletonMethods: {
    'get(*args)': refused('get'),
    'get_print(*args)': refused('get_print'),
    'get_response(*args)': refused('get_response'),
    'new(*args)': refused('new'),
    'post(*args)': refused('post'),
    'post_form(*args)': refused('post_form'),
    'start(*args, **options, &block)': refused('start'),
  },
});

/** Names and superclasses, outermost first. */
const CLASSES: Readonly<Record<string, string>> = {
  ProtocolError: 'StandardError',
  ProtoSyntaxError: 'Net::ProtocolError',
  ProtoFatalError: 'Net::ProtocolError',
  ProtoUnknownError: 'Net::ProtocolError',
  ProtoServerError: 'Net::ProtocolError',
  ProtoAuthError: 'Net::ProtocolError',
  ProtoCommandError: 'Net::ProtocolError',
  ProtoRetriableError: 'Net::ProtocolError',
  HTTPBadResponse: 'StandardError',
  HTTPHeaderSyntaxError: 'StandardError',
  HTTPError: 'Net::ProtocolError',
  HTTPRetriableError: 'Net::ProtoRetriableError',
  HTTPClientException: 'Net::ProtoServerError',
  HTTPFatalError: 'Net::ProtoFatalError',
  OpenTimeout: 'Timeout::Error',
  ReadTimeout: 'Timeout::Error',
  WriteTimeout: 'Timeout::Error',
  HTTPGenericRequest: 'Object',
  HTTPRequest: 'Net::HTTPGenericRequest',
  HTTPResponse: 'Object',
  HTTPInformation: 'Net::HTTPResponse',
  HTTPSuccess: 'Net::HTTPResponse',
  HTTPRedirection: 'Net::HTTPResponse',
  HTTPClientError: 'Net::HTTPResponse',
  HTTPServerError: 'Net::HTTPResponse',
  HTTPOK: 'Net::HTTPSuccess',
  HTTPCreated: 'Net::HTTPSuccess',
  HTTPAccepted: 'Net::HTTPSuccess',
  HTTPNoContent: 'Net::HTTPSuccess',
  HTTPMovedPermanently: 'Net::HTTPRedirection',
  HTTPFound: 'Net::HTTPRedirection',
  HTTPNotModified: 'Net::HTTPRedirection',
  HTTPBadRequest: 'Net::HTTPClientError',
  HTTPUnauthorized: 'Net::HTTPClientError',
  HTTPForbidden: 'Net::HTTPClientError',
  HTTPNotFound: 'Net::HTTPClientError',
  HTTPConflict: 'Net::HTTPClientError',
  HTTPInternalServerError: 'Net::HTTPServerError',
  HTTPBadGateway: 'Net::HTTPServerError',
  HTTPServiceUnavailable: 'Net::HTTPServerError',
};
