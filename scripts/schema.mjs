// Writes public/gridhall.schema.json from the schema that reads files: `npm run schema`. A unit
// test says when the committed file is out of date.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @type {{ module: { facilityJsonSchema: () => unknown } }} */
const { module } = await runnerImport(`${root}src/model/json-schema.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
})
const text = `${JSON.stringify(module.facilityJsonSchema(), undefined, 2)}\n`
writeFileSync(`${root}public/gridhall.schema.json`, text)
