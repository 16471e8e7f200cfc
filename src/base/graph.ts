/** Numbers 0 … n−1 sorted into groups: those of group g are `items[offsets[g] … offsets[g + 1] − 1]`. */
export interface Groups {
  readonly offsets: Int32Array
  readonly items: Int32Array
}

/** Sorts numbers into groups in one pass, keeping their order; a negative group leaves one out. */
export const groupBy = (groupCount: number, groupOf: ArrayLike<number>): Groups => {
  const offsets = new Int32Array(groupCount + 1)
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number
    if (group >= 0) offsets[group + 1] = (offsets[group + 1] as number) + 1
  }
  for (let g = 0; g < groupCount; g++) {
    offsets[g + 1] = (offsets[g + 1] as number) + (offsets[g] as number)
  }
  const next = offsets.slice()
  const items = new Int32Array(offsets[groupCount] as number)
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number
    if (group < 0) continue
    const place = next[group] as number
    items[place] = i
    next[group] = place + 1
  }
  return { offsets, items }
}

/** Strongly connected components, numbered so that every edge leads from a lower number or stays within one. */
export interface Components {
  readonly count: number
  readonly of: Int32Array
}

/**
 * Finds strongly connected components (Tarjan 1972, without recursion so that long chains do not
 * end the stack). `out` lists the edges of each vertex, `headOf` the vertex that an edge leads to.
 */
export const stronglyConnected = (
  vertexCount: number,
  out: Groups,
  headOf: ArrayLike<number>,
): Components => {
  const order = new Int32Array(vertexCount).fill(-1)
  const low = new Int32Array(vertexCount)
  const of = new Int32Array(vertexCount).fill(-1)
  const cursor = out.offsets.slice(0, vertexCount)
  const open: number[] = []
  const path: number[] = []
  let visited = 0
  let count = 0
  const enter = (v: number) => {
    order[v] = visited
    low[v] = visited
    visited += 1
    open.push(v)
    path.push(v)
  }
  const lower = (v: number, value: number) => {
    if (value < (low[v] as number)) low[v] = value
  }
  const leave = (v: number) => {
    path.pop()
    const parent = path[path.length - 1]
    if (parent !== undefined) lower(parent, low[v] as number)
    if (low[v] !== order[v]) return
    let member: number
    do {
      member = open.pop() as number
      of[member] = count
    } while (member !== v)
    count += 1
  }
  for (let start = 0; start < vertexCount; start++) {
    if (order[start] !== -1) continue
    enter(start)
    while (path.length > 0) {
      const v = path[path.length - 1] as number
      const at = cursor[v] as number
      if (at === out.offsets[v + 1]) {
        leave(v)
        continue
      }
      cursor[v] = at + 1
      const head = headOf[out.items[at] as number] as number
      if (order[head] === -1) enter(head)
      else if (of[head] === -1) lower(v, order[head] as number)
    }
  }
  // Tarjan closes the last components first; numbered the other way, sources come before their heirs.
  for (let v = 0; v < vertexCount; v++) of[v] = count - 1 - (of[v] as number)
  return { count, of }
}
