import { z } from 'zod';
import { LANGUAGES } from '../messages/language.ts';
import { LEVELS } from '../model/level.ts';
import { call, done, nothing } from './call.ts';
import { rowId } from './scalars.ts';
import { acceptedMappingView, frameworkView, skillWording } from './views.ts';
import {
  halfLives,
  levelRule,
  levelView,
  levelWording,
  stackDefinition,
  stackDraft,
} from './skill-views.ts';

/** What the employer decides about skills: levels, how fast they age, and what builds on what. */
export const skillCalls = {
  /** Levels as credentials word them, those without a place on the scale first; and the rules that read them. */
  'levels.list': call(
    'engine',
    z.strictObject({ limit: z.int().min(1).max(1000).default(200) }),
    z.strictObject({ levels: z.array(levelView), rules: z.array(levelRule) }),
  ),
  /** Says which level a wording is. */
  'levels.map': call(
    'engine',
    levelWording.extend({
      /** `null`: none, whatever our own rules say. */
      level: z.enum(LEVELS).nullable(),
    }),
    done,
  ),
  'levels.unmap': call('engine', levelWording, done),

  /** After how many months which kind of skill is no longer fresh. */
  'freshness.get': call('engine', nothing, z.strictObject({ halfLives, defaults: halfLives })),
  'freshness.set': call(
    'engine',
    z.strictObject({
      /** Absent: as they come with the app. */
      halfLives: halfLives.optional(),
    }),
    done,
  ),

  'stacks.list': call('engine', nothing, z.strictObject({ stacks: z.array(stackDefinition) })),
  /** Makes a stack, or replaces the one of this id. */
  'stacks.put': call(
    'engine',
    z.strictObject({ id: rowId.optional(), stack: stackDraft }),
    z.strictObject({ id: rowId }),
  ),
  'stacks.remove': call('engine', z.strictObject({ id: rowId }), done),
  /** Puts back what was removed since the workspace was opened. */
  'stacks.restore': call('engine', z.strictObject({ id: rowId }), done),

  'skills.suggest': call(
    'engine',
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }),
    z.strictObject({
      skills: z.array(
        z.strictObject({ key: z.string(), name: z.string(), candidates: z.int().min(0) }),
      ),
    }),
  ),
  /** What skills are called in a language; those that have no name in it are left out. */
  'skills.names': call(
    'engine',
    z.strictObject({
      language: z.enum(LANGUAGES),
      /** The app's own vocabulary, which stays the same; or imported frameworks, of skills that people here have. */
      of: z.enum(['vocabulary', 'frameworks']),
    }),
    z.strictObject({ names: z.array(z.strictObject({ key: z.string(), name: z.string() })) }),
  ),
  /** What the employer accepted as proof of a skill although no issuer states it so. */
  'skills.listMappings': call(
    'engine',
    nothing,
    z.strictObject({ mappings: z.array(acceptedMappingView) }),
  ),
  /** From now on the wording proves the skill, for everybody. */
  'skills.acceptMapping': call(
    'engine',
    z.strictObject({ ...skillWording.shape, skillKey: z.string().min(1).max(300) }),
    done,
  ),
  'skills.undoMapping': call('engine', skillWording, done),
  'frameworks.list': call(
    'engine',
    nothing,
    z.strictObject({ frameworks: z.array(frameworkView) }),
  ),
  /** Reads a framework of skills in place of the one of its name. */
  'frameworks.import': call(
    'engine',
    z.strictObject({ file: z.string().min(1).max(4096) }),
    z.strictObject({
      framework: frameworkView,
      /** The one in whose place it is. */
      replaced: rowId.optional(),
    }),
  ),
  'frameworks.remove': call('engine', z.strictObject({ frameworkId: rowId }), done),
  /** Puts back what was removed or replaced since the workspace was opened, in place of the one of its name. */
  'frameworks.restore': call('engine', z.strictObject({ frameworkId: rowId }), done),
} as const;
