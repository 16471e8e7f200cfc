// What a pure room may use beyond ECMAScript. The pure project has neither DOM nor node types, so
// this file is the whole list; everything in it exists in pages, workers and node alike.

interface ImportMeta {
  /** Only `registry.ts` files use it; Vite replaces the call by the files it finds. */
  glob<T>(pattern: string | string[], options: { eager: true; import?: string }): Record<string, T>
  glob<T>(
    pattern: string | string[],
    options?: { eager?: false; import?: string },
  ): Record<string, () => Promise<T>>
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: ArrayBufferView | ArrayBuffer): string
}
