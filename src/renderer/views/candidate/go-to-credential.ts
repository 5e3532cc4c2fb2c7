/** Brings a credential's card into sight and moves the focus there. */
export function goToCredential(credentialId: string): void {
  const card = document.getElementById(credentialId);
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
}
