/** The term of a type, which may be written as an IRI: `https://www.w3.org/2018/credentials#VerifiableCredential`. */
export function termOf(type: string): string {
  return type.replace(/^.*[#/:]/su, '');
}
