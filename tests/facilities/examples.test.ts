import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type Facility, readFacility } from '#model'
import { examples } from '../../scripts/examples/index'

const folder = new URL('../../public/examples/', import.meta.url)

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const unknownProducts = (facility: Facility): string[] => {
  const library = catalog.with(facility.products)
  return facility.equipment
    .filter(({ product, kind }) => product && library.products.get(product)?.kind !== kind)
    .map(({ id, product }) => `${id}: ${product}`)
}

const unknownFields = (facility: Facility): string[] =>
  facility.equipment.flatMap(({ id, kind, values }) =>
    Object.keys(values ?? {})
      .filter((field) => !(field in catalog.kind(kind).fields))
      .map((field) => `${id} (${kind}): ${field}`),
  )

const looseEnds = (facility: Facility): string[] => {
  const kindOf = new Map(facility.equipment.map(({ id, kind }) => [id, catalog.kind(kind)]))
  return facility.connections.flatMap(({ id, medium, from, to }) =>
    [from, to]
      .filter(
        ({ equipment, port }) =>
          kindOf.get(equipment)?.ports.find((candidate) => candidate.id === port)?.medium !==
          medium,
      )
      .map(({ equipment, port }) => `${id}: ${equipment}.${port}`),
  )
}

describe('the example facilities', () => {
  it('are three published ones and one of published units', () => {
    expect(examples.map(({ build }) => build().id)).toEqual([
      'superpod-h100',
      'hydro-yard',
      'gb300-hall',
      'immersion-building',
    ])
    expect(JSON.parse(read('index.json')).map(({ id }: { id: string }) => id)).toEqual(
      examples.map(({ build }) => build().id),
    )
  })

  for (const { build } of examples) {
    const facility = build()
    describe(facility.name, () => {
      it('stands in public/examples as scripts/examples writes it', () => {
        expect(JSON.parse(read(`${facility.id}.gridhall.json`))).toEqual(facility)
      })

      it('can be read', () => {
        expect(readFacility(facility)).toEqual({ ok: true, facility })
      })

      it('uses only products, fields and ports that exist', () => {
        expect(unknownProducts(facility)).toEqual([])
        expect(unknownFields(facility)).toEqual([])
        expect(looseEnds(facility)).toEqual([])
      })

      it('lists what its sources do not give', () => {
        expect(facility.assumptions.length).toBeGreaterThan(4)
      })
    })
  }
})
