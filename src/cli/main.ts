import { catalog } from '#catalog'
import {
  type CoolingYear,
  coolingYear,
  createResilience,
  type ResilienceSurvey,
  type SurveyProgress,
  solve,
  solveFiber,
  surveyResilience,
} from '#engines'
import { createInventory, type Facility } from '#model'
import { factsOf, judge } from '#rules'
import { parametersOf } from '#standards'
import { version } from '../../package.json' with { type: 'json' }
import { BadInput, type Request, readArguments } from './arguments'
import { cablesCsv, cablesJson, cablesText } from './cables'
import { checkJson, checkText, exitCodeOf } from './check'
import { fabricJson, fabricText } from './fabric'
import { failJson, failText } from './fail'
import { help } from './help'
import { contingencyOf } from './named'
import { readFacilityFile, readWeatherFile } from './read-file'
import { solutionJson } from './solution-json'
import { solveText } from './solve-text'
import { surveyJson, surveyText } from './survey'
import { yearJson, yearText } from './year'

const compute = (facility: Facility) => {
  const inventory = createInventory(facility, catalog)
  const parameter = parametersOf(facility.parameters)
  return { inventory, parameter, solution: solve(inventory, parameter) }
}

const runYear = async (
  request: Extract<Request, { readonly command: 'year' }>,
): Promise<string> => {
  const facility = await readFacilityFile(request.file)
  const weather = request.epw === undefined ? undefined : await readWeatherFile(request.epw)
  const { inventory, parameter, solution } = compute(
    weather ? { ...facility, weather: [{ ...weather, id: 'weather' }] } : facility,
  )
  const run = coolingYear(inventory, parameter, solution)
  let step: IteratorResult<undefined, CoolingYear> = run.next()
  while (!step.done) step = run.next()
  return request.json
    ? JSON.stringify(yearJson(inventory, step.value), null, 1)
    : yearText(inventory, step.value)
}

const runFail = async (
  request: Extract<Request, { readonly command: 'fail' }>,
): Promise<string> => {
  const computed = compute(await readFacilityFile(request.file))
  const { inventory, parameter, solution } = computed
  const contingency = contingencyOf(inventory, request.names, request.mode, request.orders)
  const cascade = createResilience(inventory, parameter, solution).run(contingency)
  const followed = { ...computed, cascade }
  return request.json ? JSON.stringify(failJson(followed), null, 1) : failText(followed)
}

const runSurvey = async (
  request: Extract<Request, { readonly command: 'survey' }>,
): Promise<string> => {
  const { inventory, parameter, solution } = compute(await readFacilityFile(request.file))
  const resilience = createResilience(inventory, parameter, solution)
  const columns = [...solution.power.columns, ...solution.cooling.columns]
  const run = surveyResilience(resilience, columns)
  let step: IteratorResult<SurveyProgress | undefined, ResilienceSurvey> = run.next()
  while (!step.done) step = run.next()
  return request.json
    ? JSON.stringify(surveyJson(inventory, step.value), null, 1)
    : surveyText(inventory, step.value)
}

const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

const cablesIn = { text: cablesText, json: cablesJson, csv: cablesCsv } as const

const runCables = async (
  request: Extract<Request, { readonly command: 'cables' }>,
): Promise<string> => {
  const facility = await readFacilityFile(request.file)
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  return cablesIn[request.as]({ inventory, parameters, fiber: solveFiber(inventory, parameters) })
}

const run = async (request: Request): Promise<number> => {
  switch (request.command) {
    case 'help':
      print(help(version))
      return 0
    case 'version':
      print(version)
      return 0
    case 'solve': {
      const { inventory, solution } = compute(await readFacilityFile(request.file))
      print(
        request.json
          ? JSON.stringify(solutionJson(inventory, solution), null, 1)
          : solveText(inventory, solution),
      )
      return 0
    }
    case 'fabric': {
      const facility = await readFacilityFile(request.file)
      const inventory = createInventory(facility, catalog)
      const fiber = solveFiber(inventory, parametersOf(facility.parameters))
      print(
        request.json
          ? JSON.stringify(fabricJson(inventory, fiber), null, 1)
          : fabricText(inventory, fiber),
      )
      return 0
    }
    case 'cables':
      print(await runCables(request))
      return 0
    case 'year':
      print(await runYear(request))
      return 0
    case 'fail':
      print(await runFail(request))
      return 0
    case 'survey':
      print(await runSurvey(request))
      return 0
    case 'check': {
      const computed = compute(await readFacilityFile(request.file))
      const { use: lens, goal } = request
      const judgement = judge(factsOf({ ...computed, lens, ...(goal ? { goal } : {}) }))
      print(
        request.json
          ? JSON.stringify(checkJson(judgement), null, 1)
          : checkText(computed.inventory.facility.name, judgement),
      )
      return exitCodeOf(judgement, request.strict)
    }
  }
}

/** Runs one command and returns the exit code: 0 well, 1 findings, 2 bad input (one message on stderr). */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(readArguments(args))
  } catch (fault) {
    if (!(fault instanceof BadInput)) throw fault
    process.stderr.write(`gridhall: ${fault.message}\n`)
    return 2
  }
}
