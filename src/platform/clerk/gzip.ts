const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  )

/** Compresses what is written to `sink`; `bytes` settles when the sink is closed. */
export const createGzip = (): {
  readonly sink: WritableStreamDefaultWriter<BufferSource>
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>
} => {
  const { readable, writable } = new CompressionStream('gzip')
  return { sink: writable.getWriter(), bytes: collect(readable) }
}

/** Expands gzip. Rejects when the bytes are damaged: gzip carries a checksum. */
export const gunzip = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
