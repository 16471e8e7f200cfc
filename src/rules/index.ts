export {
  type Finding,
  forAi,
  forMining,
  type Missing,
  type Reads,
  type Report,
  type Rule,
  type RuleDiscipline,
  type Severity,
  type Subject,
  type Verdict,
} from './define'
export { pairEvidence } from './evidence'
export { type AirFacts, asksFor, type Facts } from './facts'
export { type Case, compareLenses, createJudge, factsOf, type Judge, judge } from './judge'
export type {
  CoolingStatement,
  Criterion,
  JudgedFinding,
  Judgement,
  LensDifference,
  OpenQuestion,
  RuleCount,
  Statement,
} from './judgement'
export { type GoalPreset, goalPresets, presetOptions } from './presets'
export { rules } from './registry'
export { type RulesetId, rulesetIds } from './ruleset-ids'
export { chooseRulesets, defaultGoalOf, lensOf, rulesets } from './rulesets'
