import { EventEmitter } from 'node:events';

interface PageRequest {
  readonly url: string;
  readonly method: string;
}
type Verdict<Details> = (details: Details, answer: (verdict: { readonly cancel?: boolean }) => void) => void;

/** The default session: what a page may load, download and be permitted. Everything is allowed until it is refused. */
export class DoubleSession extends EventEmitter {
  readonly protocol = new DoubleProtocol();
  isSpellChecking = true;
  #permissionRequest = (_contents: unknown, _permission: string, answer: (granted: boolean) => void) =>
    answer(true);
  #permissionCheck: (contents: unknown, permission: string) => boolean = () => true;
  #devicePermission: (details: object) => boolean = () => true;
  #displayMedia = (_request: unknown, answer: (streams: object | null) => void) => answer({ video: {} });
  #beforeRequest: Verdict<PageRequest> = (_details, answer) => answer({});

  readonly webRequest = {
    onBeforeRequest: (verdict: Verdict<PageRequest>) => {
      this.#beforeRequest = verdict;
    },
  };

  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#devicePermission = handler;
  }

  setDisplayMediaRequestHandler(
    handler: (request: unknown, answer: (streams: object | null) => void) => void,
  ): void {
    this.#displayMedia = handler;
  }

  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellChecking = isOn;
  }

  isCancelled(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest({ url, method: 'GET' }, (verdict) => {
      isCancelled = verdict.cancel === true;
    });
    return isCancelled;
  }

  /** Asks in every way Electron knows. @returns the ways that said yes */
  grantsOf(permission: string): readonly string[] {
    const grants: string[] = [];
    this.#permissionRequest(null, permission, (granted) => {
      if (granted) grants.push('request');
    });
    if (this.#permissionCheck(null, permission)) grants.push('check');
    if (this.#devicePermission({ deviceType: permission })) grants.push('device');
    this.#displayMedia({}, (streams) => {
      if (streams !== null) grants.push('display');
    });
    return grants;
  }

  /** @returns whether the download was stopped */
  attemptDownload(): boolean {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('will-download', { preventDefault }, {});
    return isPrevented;
  }
}

/** Schemes and who answers for them. */
export class DoubleProtocol {
  readonly privileged: object[] = [];
  readonly #handlers = new Map<string, (request: PageRequest) => Response | Promise<Response>>();

  registerSchemesAsPrivileged(schemes: readonly object[]): void {
    this.privileged.push(...schemes);
  }

  handle(scheme: string, handler: (request: PageRequest) => Response | Promise<Response>): void {
    this.#handlers.set(scheme, handler);
  }

  async fetch(request: PageRequest): Promise<Response> {
    const handler = this.#handlers.get(new URL(request.url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${request.url}'`);
    return handler(request);
  }
}
