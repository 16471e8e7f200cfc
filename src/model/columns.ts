import type { Kind } from './define'
import type { KindId } from './kind-ids'
import type { Library } from './library'
import type { Equipment } from './schema'

/** All equipment of one product (or of one kind, without a product): its values are looked up once. */
interface Type {
  readonly kind: Kind
  readonly kindId: KindId
  readonly product: string | undefined
}

const numberIn = (stated: unknown): number => {
  const value =
    typeof stated === 'object' && stated !== null ? (stated as { value: unknown }).value : stated
  return typeof value === 'number' ? value : Number.NaN
}

/** The kinds and products of a facility's rows, and its numeric fields as columns. */
export class Columns {
  readonly #library: Library
  readonly #types: Type[]
  readonly #typeOf: Int32Array
  /** Rows that state a value of their own. A row may stand here that no longer does. */
  readonly #own: readonly number[]
  readonly #numbers: Map<string, Float64Array>
  readonly #equipment: readonly Equipment[]

  private constructor(
    library: Library,
    equipment: readonly Equipment[],
    types: Type[],
    typeOf: Int32Array,
    own: readonly number[],
    numbers: Map<string, Float64Array>,
  ) {
    this.#library = library
    this.#equipment = equipment
    this.#types = types
    this.#typeOf = typeOf
    this.#own = own
    this.#numbers = numbers
  }

  static of(equipment: readonly Equipment[], library: Library): Columns {
    const typeOf = new Int32Array(equipment.length)
    const own: number[] = []
    const types: Type[] = []
    const find = typeFinder(library, types)
    equipment.forEach((item, row) => {
      typeOf[row] = find(item)
      if (item.values !== undefined) own.push(row)
    })
    return new Columns(library, equipment, types, typeOf, own, new Map())
  }

  kindOf(row: number): Kind {
    return (this.#types[this.#typeOf[row] as number] as Type).kind
  }

  /** A numeric field of every row; the very same array as before an edit that left it as it was. */
  numbers(field: string): Float64Array {
    let column = this.#numbers.get(field)
    if (!column) {
      column = this.#build(field)
      this.#numbers.set(field, column)
    }
    return column
  }

  /** The columns of the same equipment with all its values in other places. */
  moved(equipment: readonly Equipment[]): Columns {
    return new Columns(
      this.#library,
      equipment,
      this.#types,
      this.#typeOf,
      this.#own,
      this.#numbers,
    )
  }

  /** The columns after the given rows took the place of what stood there. */
  edited(equipment: readonly Equipment[], rows: readonly number[]): Columns {
    const types = [...this.#types]
    const find = typeFinder(this.#library, types)
    let typeOf = this.#typeOf
    let own = this.#own
    for (const row of rows) {
      const item = equipment[row] as Equipment
      const type = find(item)
      if (type !== typeOf[row]) {
        if (typeOf === this.#typeOf) typeOf = typeOf.slice()
        typeOf[row] = type
      }
      if (item.values !== undefined && this.#equipment[row]?.values === undefined) {
        own = [...own, row]
      }
    }
    const numbers = new Map<string, Float64Array>()
    for (const [field, before] of this.#numbers) {
      let column = before
      for (const row of rows) {
        const value = this.#valueOf(equipment[row] as Equipment, field)
        if (Object.is(value, column[row])) continue
        if (column === before) column = before.slice()
        column[row] = value
      }
      numbers.set(field, column)
    }
    return new Columns(this.#library, equipment, types, typeOf, own, numbers)
  }

  #valueOf({ kind, product, values }: Equipment, field: string): number {
    const own = values?.[field]
    return own === undefined
      ? numberIn(this.#library.productValue(kind, product, field)?.value)
      : numberIn(own)
  }

  #build(field: string): Float64Array {
    const ofType = Float64Array.from(this.#types, ({ kindId, product }) =>
      numberIn(this.#library.productValue(kindId, product, field)?.value),
    )
    const column = new Float64Array(this.#typeOf.length)
    for (let row = 0; row < column.length; row++) {
      column[row] = ofType[this.#typeOf[row] as number] as number
    }
    for (const row of this.#own) {
      const own = this.#equipment[row]?.values?.[field]
      if (own !== undefined) column[row] = numberIn(own)
    }
    return column
  }
}

/** Finds or adds the type of a piece of equipment. */
const typeFinder = (library: Library, types: Type[]) => {
  const known = new Map<KindId, Map<string | undefined, number>>()
  const note = (kindId: KindId, product: string | undefined, index: number) => {
    const ofKind = known.get(kindId)
    if (ofKind) ofKind.set(product, index)
    else known.set(kindId, new Map([[product, index]]))
  }
  types.forEach(({ kindId, product }, index) => {
    note(kindId, product, index)
  })
  return ({ kind: kindId, product }: Equipment): number => {
    const found = known.get(kindId)?.get(product)
    if (found !== undefined) return found
    types.push({ kind: library.kind(kindId), kindId, product })
    note(kindId, product, types.length - 1)
    return types.length - 1
  }
}
