import { resilienceSurvey } from './en/resilience-survey'
import { spoken } from './text'

/** What is said of the survey through all three networks; loaded with its lists. */
export const surveyWords = spoken({ en: resilienceSurvey })
