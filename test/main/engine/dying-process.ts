/** A verifier process that dies of whatever it is handed. */
process.on('message', () => process.exit(1));
