import { describe, expect, it } from 'vitest'
import { catalog, products } from '#catalog'
import { type Field, kinds, type Product, type Rated, type Value } from '#model'

const all = [...products.values()]

const bare = (stated: Rated): Value => (typeof stated === 'object' ? stated.value : stated)

const fault = (field: Field | undefined, value: Value): string | undefined => {
  if (!field) return 'is no field of its kind'
  if (field.type === 'number') {
    if (typeof value !== 'number') return 'is not a number'
    return value < field.min || value > field.max ? 'is out of range' : undefined
  }
  if (field.type === 'choice') {
    return field.choices.includes(String(value)) ? undefined : 'is no choice'
  }
  return typeof value === (field.type === 'flag' ? 'boolean' : 'string')
    ? undefined
    : 'has the wrong type'
}

const valueFaults = (product: Product): string[] =>
  Object.entries(product.values).flatMap(([key, stated]) => {
    const found = fault(kinds.get(product.kind)?.fields[key], bare(stated))
    return found === undefined ? [] : [`${product.id}.${key} ${found}`]
  })

const stated = (id: string, field: string) => {
  const product = products.get(id)
  if (!product) throw new Error(`no product ${id}`)
  return catalog.productValue(product.kind, id, field)
}

describe('the catalog', () => {
  it('covers the families', () => {
    expect(products.size).toBeGreaterThanOrEqual(130)
    const count = (kind: string) => all.filter((product) => product.kind === kind).length
    expect(count('miner-container')).toBeGreaterThanOrEqual(5)
    expect(count('immersion-tank')).toBeGreaterThanOrEqual(6)
    expect(count('cdu')).toBeGreaterThanOrEqual(9)
    expect(count('rack')).toBeGreaterThanOrEqual(4)
    expect(count('ups')).toBeGreaterThanOrEqual(6)
    expect(count('generator')).toBeGreaterThanOrEqual(5)
    expect(count('miner')).toBeGreaterThanOrEqual(10)
    expect(count('switch')).toBeGreaterThanOrEqual(5)
    expect(count('power-shelf')).toBeGreaterThanOrEqual(3)
    expect(count('tap-box')).toBeGreaterThanOrEqual(2)
    expect(count('distribution-board')).toBeGreaterThanOrEqual(2)
    expect(new Set(all.map((product) => product.kind)).size).toBeGreaterThanOrEqual(31)
  })

  it('names products in kebab-case, once', () => {
    expect(all.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
    const names = all.map(({ maker, model }) => `${maker} ${model}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('states only fields of the kind, in range and of the right type', () => {
    expect(all.flatMap(valueFaults)).toEqual([])
  })

  it('says of a value that contradicts its kind what is wrong', () => {
    const bad = (values: Product['values']): Product => ({
      ...(all[0] as Product),
      id: 'bad',
      kind: 'miner',
      values,
    })
    expect(valueFaults(bad({ loadKW: 3 }))).toEqual(['bad.loadKW is no field of its kind'])
    expect(valueFaults(bad({ loadKw: -3 }))).toEqual(['bad.loadKw is out of range'])
    expect(valueFaults(bad({ loadKw: '3' }))).toEqual(['bad.loadKw is not a number'])
    expect(valueFaults(bad({ cooling: 'oil' }))).toEqual(['bad.cooling is no choice'])
  })

  it('never states 0 for what is a rating', () => {
    const ratings = /^(rating|capacity|netSensible|heatCapacity|load|maxLoad|efficiency|hashrate)/
    const zeros = all.flatMap((product) =>
      Object.entries(product.values)
        .filter(([key, value]) => ratings.test(key) && bare(value) === 0)
        .map(([key]) => `${product.id}.${key}`),
    )
    expect(zeros).toEqual([])
  })

  it('cites documents, never a page of this project', () => {
    const documents = all.flatMap((product) => [
      product.source.document,
      ...Object.values(product.values).map((value) =>
        typeof value === 'object' ? value.source.document : undefined,
      ),
    ])
    expect(documents.filter((name) => name !== undefined && /\.md\b/.test(name))).toEqual([])
  })
})

describe('kinds as estimates', () => {
  const rating =
    /^(rating|capacity|netSensible|grossKw|heatCapacity|load|maxLoad|efficiency|ecoEfficiency|cop|flow|energy|hashrate|fuel)/

  it('give no default for a rating, efficiency or capacity', () => {
    const found = [...kinds.values()].flatMap((kind) =>
      Object.entries(kind.fields)
        .filter(([key, field]) => rating.test(key) && field.default !== undefined)
        .map(([key]) => `${kind.id}.${key}`),
    )
    expect(found).toEqual([])
  })

  it('have defaults that are answers of their own field', () => {
    const found = [...kinds.values()].flatMap((kind) =>
      Object.entries(kind.fields).flatMap(([key, field]) =>
        field.default === undefined || fault(field, field.default) === undefined
          ? []
          : [`${kind.id}.${key}`],
      ),
    )
    expect(found).toEqual([])
  })
})

describe('published ratings', () => {
  it.each([
    // Bitmain ANTSPACE HD5 data: 308 slots, 1,512 kW normal, 1,765 kW maximum, 40 ft.
    ['bitmain-antspace-hd5', 'slots', 308],
    ['bitmain-antspace-hd5', 'loadKw', 1512],
    ['bitmain-antspace-hd5', 'maxLoadKw', 1765],
    ['bitmain-antspace-hd5', 'widthM', 12.196],
    ['bitmain-antspace-hd5', 'wetMassKg', 17_200],
    // Bitmain EC2-DT data: 1,500 kW, 35 °C out at 30 °C ambient, 80 kW.
    ['bitmain-ec2-dt', 'capacityKw', 1500],
    ['bitmain-ec2-dt', 'ratedAmbientC', 30],
    ['bitmain-ec2-dt', 'fanKw', 80],
    // Vertiv SL-71309: 1,368 kW at 4 K, 1,200 L/min at 36 psi with two pumps.
    ['vertiv-xdu1350', 'capacityKw', 1368],
    ['vertiv-xdu1350', 'flowLPerMin', 1200],
    ['vertiv-xdu1350', 'approachK', 4],
    // NVIDIA Enterprise RA GB300 NVL72 (142 kW), Lenovo LP2357 Table 27 (177 L/min at 45 °C).
    ['nvidia-gb300-nvl72', 'loadKw', 142],
    ['nvidia-gb300-nvl72', 'maxLoadKw', 155],
    ['nvidia-gb300-nvl72', 'coolantLPerMin', 177],
    // HPE QuickSpecs: 132 kW.
    ['nvidia-gb200-nvl72', 'loadKw', 132],
    // NVIDIA DGX H100 user guide: 10.2 kW, 1,105 CFM.
    ['nvidia-dgx-h100', 'loadKw', 10.2],
    ['nvidia-dgx-h100', 'airflowM3PerH', 1877],
    // Caterpillar LEHE1351-09.
    ['caterpillar-3516e', 'ratingKw', 2750],
    ['caterpillar-3516e', 'fuelLPerHAtRated', 563.8],
    // Schneider Electric Galaxy VXL 990-55111C: 125 % for 10 minutes, 150 % for 1 minute.
    ['schneider-galaxy-vxl-500', 'overload10MinRatio', 1.25],
    ['schneider-galaxy-vxl-500', 'overload1MinRatio', 1.5],
    // OCP Open Rack V3 (Facebook, Microsoft 2019): 15 kW from 6 × 3 kW, 96.5 % at full load.
    ['ocp-orv3-power-shelf', 'ratingKw', 15],
    ['ocp-orv3-power-shelf', 'modulesNeeded', 5],
    ['ocp-orv3-power-shelf', 'efficiency', 0.965],
    // LBL modelica-buildings record of the BAC unit.
    ['bac-tdfs1238n', 'capacityKw', 2931],
    ['bac-tdfs1238n', 'fanKw', 117.68],
    // OCP Project Deschutes specification.
    ['ocp-deschutes', 'wetMassKg', 3134],
  ])('%s %s = %d', (id, field, value) => expect(stated(id, field)?.value).toBe(value))

  // Heat into the water is net sensible plus fan heat: Q = 0.998 kg/L × 4.186 kJ/kgK × flow × rise.
  it.each([
    ['vertiv-fa069hc', 0.005],
    ['vertiv-fa096hc', 0.005],
    ['vertiv-pw170', 0.015],
  ])('%s balances water against air and fans', (id, tolerance) => {
    const number = (field: string) => Number(stated(id, field)?.value)
    const waterKw =
      (0.998 * 4.186 * number('waterLPerMin') * (number('waterOutC') - number('waterInC'))) / 60
    const airKw = number('netSensibleKw') + number('fanKw')
    expect(Math.abs(waterKw / airKw - 1)).toBeLessThan(tolerance)
  })

  it('gives the HD5 8.0 L/min for each miner', () => {
    const flow = Number(stated('bitmain-antspace-hd5', 'coolantLPerMin')?.value)
    expect(flow / 308).toBeCloseTo(8, 1)
  })

  // Schneider RD110/111: 48 × 142 kW × 0.87 = 5,930 kW into liquid.
  it('sends 5,930 kW of the GB300 hall into liquid', () => {
    const share = Number(stated('nvidia-gb300-nvl72', 'liquidFraction')?.value)
    expect(48 * 142 * share).toBeCloseTo(5930, -1)
  })

  it('leaves absent what nobody published', () => {
    expect(stated('nvidia-qm9700', 'loadKw')).toBeUndefined()
    expect(stated('nvidia-dgx-h100', 'cordsNeeded')).toBeUndefined()
    expect(stated('motivair-mcdu-60', 'approachK')).toBeUndefined()
    expect(stated('mtu-20v4000-ds3000', 'ratingClass')).toBeUndefined()
  })

  it('tells estimates and grades apart', () => {
    expect(stated('vertiv-xdu1350', 'capacityKw')?.source.grade).toBe('primary')
    expect(stated('vertiv-pw170', 'netSensibleKw')?.source.grade).toBe('secondary')
    expect(stated('schneider-galaxy-vx-1500', 'widthM')?.source).toEqual({ grade: 'estimate' })
    expect(stated('vertiv-xdu1350', 'widthM')).toMatchObject({ from: 'kind' })
  })
})
