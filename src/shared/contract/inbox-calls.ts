import { z } from 'zod';
import { DOUBLE_REASONS } from '../model/double.ts';
import { call, done, nothing } from './call.ts';
import { rowId, timestamp } from './scalars.ts';
import { candidateRow, problemView } from './views.ts';

/** A file that could not be read, until somebody has seen to it. */
const unreadFile = problemView.extend({
  id: rowId,
  importId: rowId,
  /** When its import began. */
  at: timestamp,
  /** Whether it is known where the file is. */
  isWithinReach: z.boolean(),
});
export type UnreadFileView = z.infer<typeof unreadFile>;

/** The most telling first. */
const doubleReasons = z.array(
  z.strictObject({
    code: z.enum(DOUBLE_REASONS),
    /** The address or identifier that both are known by. */
    value: z.string().optional(),
  }),
);

/** Two people who may be one. */
const doubleView = z.strictObject({
  people: z.tuple([candidateRow, candidateRow]),
  reasons: doubleReasons,
});
export type DoubleView = z.infer<typeof doubleView>;

/** Three people and more of whom any two may be one, for the same reasons: one question, and not one for each two. */
const doubleGroupView = z.strictObject({
  people: z.array(candidateRow).min(3),
  /** Of whom that is still to be judged, by their places among the people. */
  pairs: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  reasons: doubleReasons,
});
export type DoubleGroupView = z.infer<typeof doubleGroupView>;

/** Somebody who became a part of another. */
const mergedView = z.strictObject({
  mergeId: rowId,
  keptId: rowId,
  keptName: z.string(),
  /** By which whoever was kept is known now. */
  keptEmails: z.array(z.string()),
  name: z.string(),
  /** By which the other was known; first what whoever was kept was not known by. */
  emails: z.array(z.string()),
  mergedAt: timestamp,
});
export type MergedView = z.infer<typeof mergedView>;

const inboxView = z.strictObject({
  /** The newest first; at most 200 of them. */
  unread: z.array(unreadFile),
  unreadTotal: z.int().min(0),
  /** Credentials whose person nobody could tell. */
  unassigned: z.int().min(0),
  /** People of whom something that was found waits for somebody's judgement. */
  toLookAt: z.int().min(0),
  /** Those with the most telling reasons first, of at most 200 people in all. */
  doubleGroups: z.array(doubleGroupView),
  /** Pairs that are in no group; those with the most telling reasons first; at most 50 of them. */
  doubles: z.array(doubleView),
  /** Groups and pairs. */
  doublesTotal: z.int().min(0),
  /** The last ones first; at most 20 of them. */
  merged: z.array(mergedView),
});
export type InboxView = z.infer<typeof inboxView>;

const unreadIds = z.array(rowId).min(1).max(5000);
const twoPeople = z.tuple([rowId, rowId]);

/** What waits for a person. */
export const inboxCalls = {
  'inbox.get': call('engine', nothing, inboxView),
  /** Says that files that could not be read were seen to, or takes that back. */
  'inbox.dismiss': call('engine', z.strictObject({ unreadIds, isDismissed: z.boolean() }), done),
  /** Imports those that are within reach once more; what cannot be read again is told of anew. */
  'inbox.tryAgain': call(
    'engine',
    z.strictObject({ unreadIds }),
    z.strictObject({ importId: rowId }),
  ),
  /** Puts a résumé of which nothing said whose it is with a person. */
  'inbox.placeResume': call(
    'engine',
    z.strictObject({ unreadId: rowId, candidateId: rowId }),
    /** Absent: the person had it already. */
    z.strictObject({ resumeId: rowId.optional() }),
  ),
  /** Makes one of two people; the second is no more. */
  'doubles.merge': call(
    'engine',
    z.strictObject({ keptId: rowId, goneId: rowId }),
    z.strictObject({ mergeId: rowId }),
  ),
  /** Makes two of them again. */
  'doubles.takeApart': call('engine', z.strictObject({ mergeId: rowId }), done),
  /** Remembers of each pair that two are two, or forgets that again. */
  'doubles.keepApart': call(
    'engine',
    z.strictObject({ pairs: z.array(twoPeople).min(1).max(20_000), isApart: z.boolean() }),
    done,
  ),
} as const;
