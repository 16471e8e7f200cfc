import type { Ids, Text } from '#base'
import {
  type CascadeFigures,
  type Contingency,
  createResilience,
  type Resilience,
  type Solution,
  solve,
} from '#engines'
import { createInventory, type Inventory } from '#model'
import type { Parameters as Figures } from '#standards'
import { drawsOf, surveyOf } from '../power/survey'
import { type PlanProposal, withPlan } from '../proposal'
import { named, say } from '../words'
import { unitCandidates } from './added-unit'
import type { Candidate, FixType } from './candidate'
import { type Loss, lossOf } from './loss'
import { cordCandidates } from './second-cord'
import { tieCandidates } from './tie'
import { type Built, faultOf, isBetter, isHarmless, isNoWorse } from './weigh'

/** A change that makes a loss take less, found by solving the facility with it. */
export interface ResilienceFix {
  readonly type: FixType
  readonly title: Text
  readonly plan: PlanProposal
  /** New pieces of equipment, and new or changed connections. */
  readonly pieces: number
  readonly connections: number
  /** What the same loss takes with it. */
  readonly after: CascadeFigures
}

/** Fixes for one loss, the smallest first. Plain and structured-cloneable. */
export interface ResiliencePlan {
  /** What the loss takes as the facility stands. */
  readonly before: CascadeFigures
  readonly fixes: readonly ResilienceFix[]
  /** What has to be stated before more can be said. */
  readonly questions: readonly Text[]
  /** What would be a fix and does not fit, and why. */
  readonly refusals: readonly Text[]
}

/** How far a search has come: candidates tried. */
export interface FixProgress {
  readonly done: number
  readonly of: number
}

/** Fixes that are told. */
const mostFixes = 8
/** Parts of a candidate that are tried without one by one. */
const mostPruned = 12

/** How often a facility may be solved anew in one search: the larger, the fewer. */
const solvesFor = ({ count }: Inventory): number =>
  Math.max(8, Math.min(80, Math.round(120_000 / (count + 1))))

interface Search {
  readonly loss: Loss
  readonly before: Built
  readonly parameters: Figures
  readonly figures: CascadeFigures
  left: number
}

interface Tried {
  readonly plan: PlanProposal
  readonly figures: CascadeFigures
}

const solved = (search: Search, plan: PlanProposal): Tried | string => {
  const { inventory } = search.before
  const planned = createInventory(withPlan(inventory.facility, plan), inventory.library)
  const after = { inventory: planned, solution: solve(planned, search.parameters) }
  const fault = faultOf(search.before, after)
  if (fault !== undefined) return fault
  const resilience = createResilience(planned, search.parameters, after.solution)
  return { plan, figures: resilience.figures(search.loss.contingency) }
}

/** Draws and solves a candidate; undefined where it does not fit or does not help. */
const attempt = (
  search: Search,
  candidate: Candidate,
  parts: readonly number[],
): Tried | undefined => {
  if (search.left <= 0) return undefined
  const plan = candidate.draw(parts)
  if (!plan) return undefined
  search.left -= 1
  const tried = solved(search, plan)
  if (typeof tried !== 'string') {
    return isBetter(search.figures, tried.figures) ? tried : undefined
  }
  search.loss.refusals.add(candidate.title(parts), tried)
  return undefined
}

/** Leaves out, one after another, the parts without which a candidate does as much. */
function* pruned(search: Search, candidate: Candidate, whole: Tried) {
  let [parts, best] = [candidate.parts, whole]
  if (candidate.type !== 'cord' || parts.length > mostPruned) return { parts, best }
  for (const part of candidate.parts) {
    if (parts.length < 2) break
    yield
    const fewer = parts.filter((one) => one !== part)
    const tried = attempt(search, candidate, fewer)
    if (tried && isNoWorse(best.figures, tried.figures)) [parts, best] = [fewer, tried]
  }
  return { parts, best }
}

const fixOf = (
  candidate: Candidate,
  parts: readonly number[],
  { plan, figures }: Tried,
): ResilienceFix => ({
  type: candidate.type,
  title: say(candidate.title(parts)),
  plan,
  pieces: plan.add.equipment.length,
  connections: plan.add.connections.length + plan.change.connections.length,
  after: figures,
})

const bySize = (a: ResilienceFix, b: ResilienceFix): number =>
  a.pieces + a.connections - (b.pieces + b.connections) ||
  a.after.itKwLost.value - b.after.itKwLost.value ||
  a.after.loadsLost - b.after.loadsLost ||
  (a.title.en < b.title.en ? -1 : Number(a.title.en > b.title.en))

/** Without those that a smaller one, or one as small, does as well as. */
const telling = (fixes: readonly ResilienceFix[]): readonly ResilienceFix[] => {
  const told: ResilienceFix[] = []
  for (const fix of [...fixes].sort(bySize)) {
    const isKnown = told.some(({ type, after }) => type === fix.type && isNoWorse(fix.after, after))
    if (!isKnown) told.push(fix)
  }
  return told.slice(0, mostFixes)
}

/** Fields without which it cannot be told what the loss does. */
const gapQuestions = ({ cascade, survey }: Loss): readonly Text[] => {
  const { inventory, nameOf } = survey
  const asked = new Map<string, Set<string>>()
  for (const { gaps } of cascade.events) {
    for (const { row, field } of gaps) {
      if (row < 0) continue
      const label = inventory.kindOf(row).fields[field]?.label.en ?? field
      const names = asked.get(label) ?? new Set()
      asked.set(label, names.add(nameOf(row)))
    }
  }
  return [...asked].map(([label, names]) =>
    say(`${named([...names].sort())}: “${label}” is not stated, so nobody can tell what follows.`),
  )
}

const searchFor = (
  inventory: Inventory,
  solution: Solution,
  parameters: Figures,
  contingency: Contingency,
  resilience: Resilience,
): Search => {
  const cascade = resilience.run(contingency)
  const survey = surveyOf(inventory, parameters, drawsOf(inventory, solution))
  return {
    loss: lossOf(contingency, cascade, survey),
    before: { inventory, solution },
    parameters,
    figures: cascade.figures,
    left: solvesFor(inventory),
  }
}

/** What {@link planResilience} does, with pauses, telling how far it has come. */
export function* planningResilience(
  inventory: Inventory,
  solution: Solution,
  parameters: Figures,
  contingency: Contingency,
  ids: Ids,
  resilience: Resilience = createResilience(inventory, parameters, solution),
): Generator<FixProgress | undefined, ResiliencePlan, undefined> {
  const search = searchFor(inventory, solution, parameters, contingency, resilience)
  const { loss, figures } = search
  const questions = gapQuestions(loss)
  if (isHarmless(figures)) return { before: figures, fixes: [], questions, refusals: [] }
  yield
  const candidates = [cordCandidates, unitCandidates, tieCandidates].flatMap((of) => of(loss, ids))
  candidates.sort((a, b) => a.parts.length - b.parts.length)
  const fixes: ResilienceFix[] = []
  for (const [done, candidate] of candidates.entries()) {
    yield { done, of: candidates.length }
    const whole = attempt(search, candidate, candidate.parts)
    if (!whole) continue
    const { parts, best } = yield* pruned(search, candidate, whole)
    fixes.push(fixOf(candidate, parts, best))
  }
  return {
    before: figures,
    fixes: telling(fixes),
    questions: [...questions, ...loss.questions.told()],
    refusals: loss.refusals.told(),
  }
}

/**
 * Proposes the smallest changes that make one loss take less: a further cord, one more of like
 * units, a tie between boards, another entrance. Each is a plan of its own, placed and joined as the
 * facility allows, and was solved: `after` is what the same loss takes with it. What does not help is
 * not told. Writes nothing; throws where the contingency names what is not there.
 */
export const planResilience = (...asked: Parameters<typeof planningResilience>): ResiliencePlan => {
  const planning = planningResilience(...asked)
  for (let step = planning.next(); ; step = planning.next()) if (step.done) return step.value
}
