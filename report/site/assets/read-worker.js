// The program that reads texts, off the thread of the page, so that a long one does not
// stop it. The script by which programs of Go start stands before this one in its file.
// The page sends {id, open: {program, tables, language}} and {id, read: {bytes, name, day}}
// with addresses that are whole, and gets {id} with {marked} or {error}.
"use strict";

{
  let reader = null;

  async function get(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response;
  }

  // opened gives the bytes of what is compressed, unless the host has opened it on the way.
  async function opened(response) {
    const bytes = await response.arrayBuffer();
    if (new Uint8Array(bytes)[0] !== 0x1f) return bytes;
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }

  async function open({ program, tables, language }) {
    const texts = {};
    const [bytes] = await Promise.all([
      get(program).then(opened),
      ...tables.map(async (address) => { texts[address.slice(address.lastIndexOf("/") + 1)] = await (await get(address)).text(); }),
    ]);
    const go = new Go();
    const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
    go.run(instance);
    const answer = strikeTally.open(texts, language);
    reader = answer.read || null;
    return answer.error ? { error: answer.error } : {};
  }

  addEventListener("message", async ({ data: { id, open: asked, read } }) => {
    try {
      postMessage({ id, ...(asked ? await open(asked) : reader(read.bytes, read.name, read.day)) });
    } catch (e) {
      postMessage({ id, error: e.message });
    }
  });
}
