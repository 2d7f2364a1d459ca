/** How much of the weights has come, in bytes as they travel. `total` is 0 when the server does not say. */
export interface NamesProgress {
  readonly loaded: number;
  readonly total: number;
}

/**
 * The name tagger's weights, 2.3 MB on the way and about 5 MB here. Their address holds a digest of their
 * content, so a browser fetches them once for each version.
 *
 * @throws when they cannot be had or are damaged; trying again is always safe
 */
export async function fetchNameWeights(onProgress: (progress: NamesProgress) => void): Promise<Uint8Array> {
  const address = new URL(
    "../../../../../../../packages/redaction/weights/name-tagger.bin.gz",
    import.meta.url,
  );
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`The weights were answered with ${response.status}.`);
  const total = Number(response.headers.get("content-length") ?? 0);
  const unpacked = response.body
    .pipeThrough(counting((loaded) => onProgress({ loaded, total })))
    .pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function counting(
  onBytes: (loaded: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let loaded = 0;
  return new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      onBytes(loaded);
      controller.enqueue(chunk);
    },
  });
}
