namespace Junheng.Web.Tests.Hosting;

/// <summary>Folders of tests.</summary>
public static class Folders
{
    /// <summary>Deletes a data folder whose app has stopped; a last connection may still be closing its files.</summary>
    public static async Task DeleteAsync(string folder)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tried < 40)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
