// Opens and writes age files with npm age-encryption.
// Arguments: the folder of the library, then "encrypt" or "decrypt". Standard input: one JSON document; standard output: base64.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const [folder, action] = process.argv.slice(2)
const entry = createRequire(join(folder, "package.json")).resolve("age-encryption")
const { Decrypter, Encrypter } = await import(pathToFileURL(entry))

const request = JSON.parse(readFileSync(0, "utf8"))
const input = Buffer.from(request.data, "base64")
let output
if (action === "encrypt") {
    const encrypter = new Encrypter()
    if (request.passphrase !== undefined) {
        encrypter.setScryptWorkFactor(request.workFactor)
        encrypter.setPassphrase(request.passphrase)
    } else {
        encrypter.addRecipient(request.recipient)
    }
    output = await encrypter.encrypt(input)
} else {
    const decrypter = new Decrypter()
    if (request.passphrase !== undefined) {
        decrypter.addPassphrase(request.passphrase)
    } else {
        decrypter.addIdentity(request.identity)
    }
    output = await decrypter.decrypt(input)
}
process.stdout.write(Buffer.from(output).toString("base64"))
