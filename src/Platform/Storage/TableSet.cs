using Microsoft.EntityFrameworkCore;

namespace Junheng.Platform.Storage;

/// <summary>The tables that one module brings: its rows' shapes, told to the object mapper.</summary>
/// <param name="Module">Name of the module; the mapper's model is kept by these names.</param>
/// <param name="Configure">Adds the module's entities. Columns are named in snake_case of the properties unless it says otherwise.</param>
public sealed record TableSet(string Module, Action<ModelBuilder> Configure);
