export type { Gesture, Tool, ToolContext, ToolEvent } from './define'
export { tools } from './registry'
export { createToolRunner, type RunnerNeeds, type Say, type ToolRunner } from './run/runner'
export { type Entry, readEntry } from './shared/entry'
