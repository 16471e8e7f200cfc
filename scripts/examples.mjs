// Writes the example facilities into public/examples. Run it after changing scripts/examples.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport('./scripts/examples/index.ts', { root, logLevel: 'error' })
await mkdir(`${root}/public/examples`, { recursive: true })
const index = []
for (const { build, shows, figures } of module.examples) {
  const facility = build()
  const file = `${facility.id}.gridhall.json`
  await writeFile(`${root}/public/examples/${file}`, `${JSON.stringify(facility, null, 1)}\n`)
  index.push({ id: facility.id, file, name: facility.name, shows, figures })
}
await writeFile(`${root}/public/examples/index.json`, `${JSON.stringify(index, null, 1)}\n`)
