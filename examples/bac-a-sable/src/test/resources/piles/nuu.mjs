// Another SOAP stack speaks to the sandbox, with nothing but its WSDL: node nuu.mjs WSDL demande.xml
import { readFile } from 'node:fs/promises';
import soap from 'soap';

const [wsdl, file] = process.argv.slice(2);
const demande = await readFile(file, 'utf8');
const client = await soap.createClientAsync(wsdl, { forceSoap12Headers: true });
const base64 = (text) => Buffer.from(text, 'utf8').toString('base64');
const text = (result) => {
  const inside = result[0].return;
  return Buffer.from(typeof inside === 'object' ? inside.$value : inside, 'base64').toString('utf8');
};
const send = (document) =>
  client.getNumUniqueAsync({
    nomFichierDemande: 'DEM10691-201512170900-000000.xml',
    fichierDemande: base64(document),
    nomCertificat: 'CER10691-201512170900.pem',
    certificat: '',
  });

const created = text(await send(demande));
const numero = /<ns1:numUnique>(\w+)</.exec(created)[1];
console.log('cree', numero);
const read = text(await client.getDemandeLogementAsync({ numUnique: numero, nomCertificat: 'CER10691-201512170900.pem', certificat: '' }));
console.log('lu', /<ns1:nom>([^<]+)</.exec(read)[1]);
const doubles = text(await client.getDoublonsAsync({ nomFichierDemande: 'DEM10691-201512170900-000001.xml', fichierDemande: base64(demande) }));
console.log('doublons', [...doubles.matchAll(/<ns1:numUnique>/g)].length);
const unknown = text(await client.getDemandeLogementAsync({ numUnique: '057121599999910691', nomCertificat: 'CER10691-201512170900.pem', certificat: '' }));
console.log('refus', /<ns1:item code="(\w+)"/.exec(unknown)[1]);
const since = text(await client.getDemandesRadieesDepuisLeAsync({ dateRadiationDepuisLe: '2015-12-01T00:00:00', nomCertificat: 'CER10691-201512170900.pem', certificat: '' }));
console.log('radiees', [...since.matchAll(/<ns1:numUnique>/g)].length);
try {
  await send('<a>');
} catch (e) {
  console.log('faute', String(e.message).replace(/\s+/g, ' ').replace(/.*(Une erreur inattendue)/, '$1'));
}
