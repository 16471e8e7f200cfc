import { cablePaths } from '#engines'
import { defineInquiry } from './define'

/** More lines than this at once would be a tangle. */
const mostWays = 600

export default defineInquiry({
  id: 'cable-ways',
  answer: ({ inventory, parameters, solution }, { ids }) => {
    const wanted = new Set(ids)
    const paths = cablePaths(inventory, parameters, solution.fiber)
    const ways: { id: string; points: { x: number; y: number; z: number }[] }[] = []
    inventory.facility.connections.forEach(({ id, medium, from, to }, index) => {
      if (medium !== 'data' || ways.length === mostWays) return
      if (!wanted.has(id) && !wanted.has(from.equipment) && !wanted.has(to.equipment)) return
      const points = paths.pathOf(index)?.points
      if (points) ways.push({ id, points: points.map(({ x, y, z }) => ({ x, y, z })) })
    })
    return { ways }
  },
})
