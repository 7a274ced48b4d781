/** Fetches a file; rejects if the server has none. */
export async function get(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

export const getJson = async <T>(url: string, options?: RequestInit): Promise<T> =>
  (await (await get(url, options)).json()) as T;
