// What is used of Node's own modules. Its whole types would also declare globals of Node in the page.

declare module "node:fs/promises" {
  export function readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}

declare module "node:worker_threads" {
  interface Port {
    postMessage(message: unknown): void;
    on(type: "message", listener: (data: any) => void): this;
  }
  export const parentPort: Port | null;
  export class Worker implements Port {
    constructor(file: URL, options?: { execArgv?: string[] });
    postMessage(message: unknown): void;
    on(type: "message", listener: (data: any) => void): this;
    on(type: "error", listener: (error: Error) => void): this;
    on(type: "exit", listener: () => void): this;
    ref(): void;
    unref(): void;
    terminate(): Promise<number>;
  }
}
