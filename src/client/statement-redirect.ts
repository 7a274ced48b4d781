/** On a profile: an address that once held a statement, `#<claim id>`, leads on to it. Ids of sections contain an underscore. */
function forward(): void {
  const { hash } = location;
  if (/^#[a-z0-9-]+$/.test(hash) && document.getElementById(hash.slice(1)) === null)
    location.replace(`statements/${hash}`);
}

forward();
addEventListener('hashchange', forward);
