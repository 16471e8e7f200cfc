import { facilitySchema } from './schema'
import { z } from './zod'

/**
 * The format of `*.gridhall.json` as JSON Schema 2020-12: what a file may hold before defaults are
 * filled in. Editors check a file with it as it is typed; `readFacility` remains the judge.
 */
export const facilityJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...body } = z.toJSONSchema(facilitySchema, { io: 'input' })
  return { $schema, $id: 'gridhall.schema.json', title: 'Gridhall facility', ...body }
}
