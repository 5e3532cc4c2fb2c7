import { isSharedHost } from '../verify/index.ts';
import { parentsOf } from './subject.ts';

/**
 * Hosts of platforms that issue for many, or below which anybody has a site: to list one of them is to
 * list everybody there. Not complete, and need not be: it serves for a warning.
 */
const PLATFORMS: ReadonlySet<string> = new Set([
  'accredible.com',
  'badgecraft.eu',
  'badgelist.com',
  'badgr.com',
  'badgr.io',
  'certifier.io',
  'credential.net',
  'credly.com',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'milestoneapp.com',
  'netlify.app',
  'openbadgefactory.com',
  'openbadgepassport.com',
  'pages.dev',
  'parchment.com',
  'vercel.app',
  'verifyed.io',
  'web.app',
  'workers.dev',
  'youracclaim.com',
]);

/** Whether a registry's entry for a host takes in many issuers who have nothing to do with each other. */
export function isHostOfMany(subject: string): boolean {
  if (/[/]|^did:/u.test(subject)) return false;
  const isWildcard = subject.startsWith('*.');
  const host = subject.replace(/^\*\./u, '').replace(/:\d+$/u, '');
  if (isSharedHost(host) || PLATFORMS.has(host)) return true;
  // A customer's own name below a platform's is the customer's; what stands for the platform is not.
  const [name = ''] = host.split('.');
  const isBelow = parentsOf(host).some((parent) => PLATFORMS.has(parent));
  return isBelow && (isWildcard || /^(?:api|app|badges?|credentials?|issuer|www)\b/u.test(name));
}
