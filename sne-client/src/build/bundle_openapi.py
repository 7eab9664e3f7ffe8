#!/usr/bin/env python3
"""Writes the schemas of the demande into the OpenAPI document again, after demande.schema.json has changed: python3 sne-client/src/build/bundle_openapi.py from the root (needs PyYAML)."""
import json,re,yaml
S='sne-client/src/main/resources/fr/demandeunique/sne/client/json/demande.schema.json'
Y='sne-client/src/main/resources/fr/demandeunique/sne/client/passerelle.openapi.yaml'
s=json.load(open(S)); t=open(Y).read()
name=lambda d:d[0].upper()+d[1:]
def ref(x):
    if isinstance(x,dict): return {k:('#/components/schemas/'+name(v.split('/')[-1]) if k=='$ref' else ref(v)) for k,v in x.items()}
    if isinstance(x,list): return [ref(i) for i in x]
    return x
j=lambda x: json.dumps(x,ensure_ascii=False)
root={k:v for k,v in s.items() if k not in('$schema','$id','$defs')}
out=['    # What follows is the JSON Schema of the demande (json/demande.schema.json), so that one file is the whole contract: ContratTest holds both the same.']
for n,d in [('Demande',root)]+[(name(k),v) for k,v in s['$defs'].items()]:
    d=ref(d)
    if 'properties' not in d:
        out.append('    %s: %s'%(n,j(d))); continue
    out.append('    %s:'%n)
    for k,v in d.items():
        if k!='properties': out.append('      %s: %s'%(k,j(v)))
    out.append('      properties:')
    for k,v in d['properties'].items(): out.append('        %s: %s'%(k,j(v)))
t=re.sub(r"(\.?/?)'?\./json/demande\.schema\.json#/\$defs/(\w+)'?",lambda m:"'#/components/schemas/%s'"%name(m.group(2)),t)
t=re.sub(r"\./json/demande\.schema\.json","'#/components/schemas/Demande'",t)
i=t.find('    # What follows is the JSON Schema')
if i>0: t=t[:i]
t=t.rstrip('\n')+'\n'+'\n'.join(out)+'\n'
open(Y,'w').write(t)
yaml.safe_load(t)
